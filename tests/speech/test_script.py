"""A page's passages become the sentences that are said one after the other."""

from prep_guide.speech.script import Passage, script

TITLE = Passage("Numbing the spot", "en", "en-US")
WORDS = Passage("It may sting. You stay awake.", "en", "en-US")


def test_each_sentence_knows_where_it_is_shown() -> None:
    found = script([TITLE, WORDS])
    assert [each.text for each in found] == ["Numbing the spot", "It may sting.", "You stay awake."]
    assert [each.passages for each in found] == [range(1), range(1, 2), range(1, 2)]
    assert [WORDS.text[each.part] for each in found[1:]] == ["It may sting.", "You stay awake."]


def test_a_recording_says_all_its_passages_at_once() -> None:
    played = [Passage(text, "en", "en-US", "/stage.ogg") for text in ("One. Two.", "Three.")]
    found = script([TITLE, *played, WORDS])
    assert [each.recording for each in found] == ["", "/stage.ogg", "", ""]
    assert found[1].passages == range(1, 3)
    assert found[1].text == "One. Two.\nThree."


def test_two_recordings_are_played_one_after_the_other() -> None:
    found = script([Passage("One.", "en", "en-US", "/one.ogg"), Passage("Two.", "en", "en-US", "/two.ogg")])
    assert [each.recording for each in found] == ["/one.ogg", "/two.ogg"]


def test_nothing_to_read_is_no_sentence() -> None:
    assert script([]) == script([Passage("...", "en", "en-US")]) == ()
