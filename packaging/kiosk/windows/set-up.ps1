# Makes a Windows PC a kiosk: the guide is the shell of an account that signs in by itself, and keys that lead out of it
# do nothing. Not proven: nobody has run it yet.
#
# Enterprise, Education or IoT Enterprise only. Run it twice in a PowerShell of the account SYSTEM (a scheduled task, or
# the deployment tool): the first time it switches the two features on, and the PC starts anew; the second time it sets
# them up.

$ErrorActionPreference = "Stop"
$here = Split-Path -Parent $MyInvocation.MyCommand.Path

$edition = (Get-WindowsEdition -Online).Edition
if ($edition -notmatch "Enterprise|Education|IoT") {
    throw "Windows $edition has neither Shell Launcher nor Keyboard Filter: it cannot be made a kiosk."
}

$missing = "Client-DeviceLockdown", "Client-EmbeddedShellLauncher", "Client-KeyboardFilter" |
    Where-Object { (Get-WindowsOptionalFeature -Online -FeatureName $_).State -ne "Enabled" }
if ($missing) {
    $missing | ForEach-Object { Enable-WindowsOptionalFeature -Online -FeatureName $_ -NoRestart | Out-Null }
    Write-Output "Start the PC anew, then run this again."
    exit 3010
}

# The shell, through the bridge to the settings of device management.
$bridge = Get-CimInstance -Namespace "root\cimv2\mdm\dmmap" -ClassName "MDM_AssignedAccess"
$bridge.ShellLauncher = [System.Net.WebUtility]::HtmlEncode((Get-Content -Raw "$here\shell-launcher.xml"))
Set-CimInstance -CimInstance $bridge

# Every combination that Keyboard Filter knows is blocked, but for the Shift key, which goes back with Tab.
$filter = "root\standardcimv2\embedded"
Get-CimInstance -Namespace $filter -ClassName "WEKF_PredefinedKey" | Where-Object { $_.Id -ne "Shift" } |
    ForEach-Object { Set-CimInstance -InputObject $_ -Property @{ Enabled = $true } }
Get-CimInstance -Namespace $filter -ClassName "WEKF_Settings" |
    Where-Object { $_.Name -eq "DisableKeyboardFilterForAdministrators" } |
    ForEach-Object { Set-CimInstance -InputObject $_ -Property @{ Value = "true" } }

# Five presses of Shift and their like open a window of the system. The aids themselves stay as they are: each number is
# what Windows begins with, less 4, which stands for the key. For the sign-in page and for accounts that are made later,
# such as the kiosk's.
$aids = @{
    "StickyKeys" = "506"; "Keyboard Response" = "122"; "ToggleKeys" = "58"; "HighContrast" = "122"; "MouseKeys" = "58"
}
reg.exe load "HKU\NewAccounts" "$env:SystemDrive\Users\Default\NTUSER.DAT" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "The settings of new accounts cannot be opened." }
foreach ($account in "HKU\.DEFAULT", "HKU\NewAccounts") {
    foreach ($aid in $aids.GetEnumerator()) {
        $key = "$account\Control Panel\Accessibility\$($aid.Key)"
        reg.exe add $key /v Flags /t REG_SZ /d $aid.Value /f | Out-Null
    }
}
reg.exe unload "HKU\NewAccounts" | Out-Null

# What appears over a shell, or stays on the disk.
$windows = "HKLM:\SOFTWARE\Policies\Microsoft\Windows"
$settings = @(
    @("$windows\EdgeUI", "AllowEdgeSwipe", 0),
    @("$windows\WindowsUpdate", "SetUpdateNotificationLevel", 1),
    @("$windows\WindowsUpdate", "UpdateNotificationLevel", 2),
    @("$windows\Windows Error Reporting", "DontShowUI", 1),
    @("$windows\System", "AllowClipboardHistory", 0),
    @("HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System", "DisableTaskMgr", 1)
)
foreach ($setting in $settings) {
    if (-not (Test-Path $setting[0])) { New-Item -Path $setting[0] -Force | Out-Null }
    Set-ItemProperty -Path $setting[0] -Name $setting[1] -Value $setting[2] -Type DWord
}
Write-Output "Start the PC anew: it is a kiosk then."
