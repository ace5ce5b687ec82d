"""Spanish for readers in the US, who are addressed with "usted"; as the rules know it."""

from __future__ import annotations

from prep_guide.content.review import syllables
from prep_guide.content.review.grades import inflesz
from prep_guide.content.review.tongue import Grade, Tongue, phrase

_DIGIT = "(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce)"
_PARTS = (
    r"(?:la mitad|\d+/\d+|un tercio|dos tercios"
    r"|una? (?:cuarta|quinta) parte|(?:dos|tres) (?:cuartas|quintas) partes)"
)
_MANY = r"(?:gente|personas|pacientes|mujeres|hombres|biopsias|resultados|hallazgos|casos)"
_IRREGULAR = "hech[oa]s?|puest[oa]s?|vist[oa]s?|dich[oa]s?|escrit[oa]s?|abiert[oa]s?|cubiert[oa]s?"

SPANISH = Tongue(
    syllables=syllables.spanish,
    grade=Grade("INFLESZ", inflesz, limits=((15, 65), (8, 55), (5, 45)), raw_limit=55, falling=True),
    share=phrase(r"(?P<count>\d+(?: (?:a|o|y) \d+|[-–]\d+)?) de (?:cada )?(?P<of>\d[\d,]*)(?! de 20\d\d)"),
    loose_share=phrase(
        r"\d+(?:[.,]\d+)?\s*%",
        "por ciento|porciento",
        f"(?:una?|{_DIGIT}) de cada (?:{_DIGIT}|veinte|cien)",
        f"{_PARTS} de (?:tod[oa]s? )?(?:l[oa]s? )?{_MANY}",
    ),
    medicine=phrase(
        "medicinas?|medicamentos?|pastillas?|analg[eé]sicos?|sedantes?|antibi[oó]ticos?|anticoagulantes?",
        "aspirina|ibuprofeno|advil|motrin|naproxeno|aleve|acetaminof[eé]n[o]?|paracetamol|tylenol|warfarina|coumadin",
        "heparina|eliquis|xarelto|plavix|insulina|metformina",
    ),
    time=phrase(
        rf"(?:\d+|una?|{_DIGIT})(?: (?:a|o) (?:\d+|{_DIGIT}))? (?:horas?|d[ií]as?|semanas?)",
        r"\d+\s?(?:hrs?|h)",
    ),
    passive=phrase(
        # "Se limpia la piel" is how Spanish says it plainly, and is not counted.
        rf"(?:es|son|fue|fueron|era|eran|ser[aá]n?|sea|sean|sido|siendo|ser) (?:\w+mente )?"
        rf"(?:\w{{2,}}(?:ad|id)[oa]s?|{_IRREGULAR})"
    ),
    # Its verbs often say "usted" by their form alone, so that these few words do not tell every page.
    you=phrase(
        "usted|ustedes|sus?|les?",
        r"pida|diga|pregunte|llame|respire|lleve|avise|puede|quiere|\w+(?:se|le|lo)",
    ),
)
