"""American English, as the rules know it."""

from __future__ import annotations

import re

from prep_guide.content.review import syllables
from prep_guide.content.review.grades import flesch_kincaid
from prep_guide.content.review.tongue import Commands, Grade, Tongue, phrase

_DIGIT = "(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)"
_PARTS = r"(?:half|\d+/\d+|(?:a|one) (?:third|quarter|fifth)|(?:two|three|four) (?:thirds|quarters|fifths))"
_MANY = r"(?:people|patients|women|men|biops\w+|results|findings|cases)"
_BETWEEN = "(?:(?:not|then|first|also|often|usually|sometimes|never|always|only|just|fully|mostly|later) )*"
_IRREGULAR = (
    "taken|done|made|put|seen|given|found|sent|kept|told|shown|chosen|known|written|held|drawn|cut|read|worn|felt|said"
    "|built|brought|bought|lost|meant|paid|set|thought|understood|begun|broken|stuck|hung|hidden|left behind"
)
_VERBS = """
    agree ask avoid be begin breathe bring call carry change check choose close come count do don't don’t drink
    drive eat expect feel find follow gather get give go have hold join keep learn leave let lie lift listen
    look make move name note notice offer open pack plan press put read relax remember repeat rest say see set
    share show sit skip speak stand start stay stop take talk tell tense think touch try turn use wait walk wash
    watch wear write
"""
_BEFORE_VERBS = "please just also then always never not gently slowly so now once first and or"

ENGLISH = Tongue(
    syllables=syllables.english,
    grade=Grade("Flesch-Kincaid grade", flesch_kincaid, limits=((15, 6), (8, 8), (5, 10)), raw_limit=8),
    share=phrase(
        r"(?P<count>\d+(?: (?:to|or|and) \d+|[-–]\d+)?) (?:in|of|out of) (?:every )?(?P<of>\d[\d,]*)"
    ),
    loose_share=phrase(
        r"\d+(?:\.\d+)?\s*%",
        "percent|per cent",
        f"(?:one|{_DIGIT}) (?:in|out of) (?:every )?(?:{_DIGIT}|twenty|a hundred)",
        f"{_PARTS} of (?:all |the |these )*{_MANY}",
    ),
    medicine=phrase(
        "medicines?|medications?|drugs?|pills?|painkillers?|sedatives?|antibiotics?|blood thinners?|anticoagulants?",
        "aspirin|ibuprofen|advil|motrin|naproxen|aleve|acetaminophen|tylenol|warfarin|coumadin|heparin|eliquis|xarelto",
        "plavix|insulin|metformin",
    ),
    time=phrase(
        rf"(?:\d+|an?|one|{_DIGIT})(?: (?:to|or) (?:\d+|{_DIGIT}))?[ -](?:hours?|days?|weeks?)",
        r"\d+\s?(?:hrs?|h)",
    ),
    passive=phrase(rf"(?:is|are|was|were|be|been|being) {_BETWEEN}(?:\w{{2,}}ed|{_IRREGULAR})"),
    you=phrase("you|your|yours|yourself|you['’](?:re|ll|ve|d)"),
    commands=Commands(
        verbs=frozenset(_VERBS.split()),
        before=frozenset(_BEFORE_VERBS.split()),
        breaks=re.compile(r"[,;:]\s+|\s(?:and|or|but|so|then)\s"),
    ),
    no_fact=phrase(
        # the guide about itself
        r"this (?:guide|page|list|answer)|the guide|the page|each row|here is|(?:these|no such|the) numbers|we know of",
        r"what is known|our own|it is not medical advice|read more",
        # what the reader may do, and the reader's own case
        r"your own|their own|you can|you may (?:ask|say|want)|you (?:do not|don.t) (?:have|need) to|is yours|depends",
        r"your (?:doctor|team) (?:can|will) (?:tell|explain)|your (?:sheet|letter|plan)|hard for you|these signs",
        # kind words
        r"not a bad|(?:is|are|that.s) fine|right or wrong|does not mean|it means|it can help to",
    ),
)
