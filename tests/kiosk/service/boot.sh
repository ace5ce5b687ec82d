#!/bin/sh
# Starts systemd as the first process of a container, over a copy of this computer's files that is thrown away.
# Called in namespaces of its own. $1: a folder for it; $2: the project; $3: Python; $4: its packages; $5: where
# Python looks for packages.
set -eu
work=$1 project=$2 python=$3 packages=$4 looks=$5
root=$work/root

mount --make-rprivate /
mount -t tmpfs tmpfs "$work/disk"
mkdir "$work/disk/upper" "$work/disk/work"
mount -t overlay overlay -o "lowerdir=/,upperdir=$work/disk/upper,workdir=$work/disk/work" "$root"

# The guide, where the user of the kiosk can go: Python, what it needs, and the program.
mkdir -p "$root/opt/python" "$root/opt/prep-guide" "$root/mnt/out"
[ "$python" = /usr ] || mount --bind "$python" "$root/opt/python"
mkdir -p "$root$looks"
mount --bind "$packages" "$root$looks"
mount --bind "$project" "$root/opt/prep-guide"
mount -o remount,bind,ro "$root/opt/prep-guide"
mount --bind "$work/out" "$root/mnt/out"
cp -R "$work/laid/." "$root/"
if [ "$python" != /usr ]; then
	# Python's own library, not one of the same name that this computer has.
	echo /opt/python/lib >"$root/etc/ld.so.conf.d/000-python.conf"
	chroot "$root" ldconfig
fi
chroot "$root" /sbin/ldconfig

mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/tmp"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do
	touch "$root/dev/$device"
	mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mount -t tmpfs tmpfs "$root/dev/shm"

cd "$root"
mkdir -p before
pivot_root . before
umount -l before
exec env -i container=test PATH=/usr/sbin:/usr/bin /lib/systemd/systemd --system --unit=watch.target --show-status=no
