def test_it(open_window):
    w = open_window()
    assert w.page.name == "welcome"
    w.session.choose_procedure("breast-ultrasound")
    from prep_guide.ui.navigator import Place
    w.navigator.go(Place("stage","numbing"))
    w.grab().save("/tmp/e1.png")
    print(w.isActiveWindow(), w.focusWidget())
