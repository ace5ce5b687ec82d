"""Questions people ask: found by typing or by topic, answered one at a time, and kept for the care team."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QWidget

from prep_guide.session.questions import MOST, TOPICS, Found, QuestionSearch, asked_as
from prep_guide.ui.accessible.announcement import announce
from prep_guide.ui.pages.my_questions import OWN, MyQuestions, listed
from prep_guide.ui.pages.page import Page
from prep_guide.ui.pages.question_answer import SOURCES, Answer
from prep_guide.ui.parts.accordion import Accordion
from prep_guide.ui.parts.boxes import Flow, column, holder, row
from prep_guide.ui.parts.button import Button
from prep_guide.ui.parts.card import Card, stacked
from prep_guide.ui.parts.chip import Chip
from prep_guide.ui.parts.reading_order import keep_reading_order
from prep_guide.ui.parts.search_box import KEYBOARD, SearchBox
from prep_guide.ui.parts.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout

    from prep_guide.content.model import Guide
    from prep_guide.session.session import Session
    from prep_guide.ui.navigator import Place
    from prep_guide.ui.view import View

_ROOMY = 1200
"""From this measure on, the title is larger (look: 6)."""
_ROOM_FOR_CARD = 980
"""From this measure on, the reader's own questions stand beside the others (look: 6)."""
_CARD = 320
_TOPIC = "topic-"
"""What comes before a topic in object names and in a place's ``opened``."""


class Questions(Page):
    """The guide's questions. The anchor of its place is the id of the question that is open."""

    name = "questions"

    def __init__(self, view: View, guide: Guide, session: Session, place: Place) -> None:
        super().__init__(view, session, place)
        self._guide = guide
        self._by_id = {question.id: question for question in guide.questions}
        self._search = QuestionSearch(guide.questions, view.text("search_small_words").split())
        self._open = place.anchor if place.anchor in self._by_id else ""
        self._topics = [topic for topic in TOPICS if any(each.topic == topic for each in guide.questions)]
        self._topic = next((topic for topic in self._topics if _TOPIC + topic in place.opened), "")
        self._shown: tuple[str, ...] = ()
        self._answer: Answer | None = None
        self._list: Accordion | None = None
        self._found_line = ""
        self._wide = not view.portrait and view.measure > _ROOM_FOR_CARD
        search, alphabet = view.text("search_questions"), guide.language.alphabet
        typing = KEYBOARD in place.opened
        self._field = SearchBox(view, "search", search, alphabet, place.typed, opened=typing)
        self._field.typed_changed.connect(self._on_typed)
        self._field.opened_changed.connect(self._on_keyboard)
        self._chips = QButtonGroup(self)
        self._chips.idClicked.connect(self._on_topic)
        self._results, self._mine = QWidget(), QWidget()
        self._results_box, self._mine_box = stacked(self._results), stacked(self._mine)
        self.setAccessibleName(view.text("questions_title"))
        self._body = column(
            Text(view, view.text("questions_title"), "display" if view.measure > _ROOMY else "title"),
            view.metrics.sp(18),
        )
        if guide.questions:
            self._body.addLayout(self._columns())
            self._show_found()
            self._show_mine()
            if typing:
                # The keys need the width of the page.
                self._mine.hide()
            session.questions_changed.connect(self._on_questions_changed)
        else:
            self._body.addWidget(Text(view, view.text("nothing_to_show"), "lead"))
        self._body.addStretch(1)
        self.compose(self._body, top=28)
        keep_reading_order(self._body)

    def place(self) -> Place:
        """How the page is seen now, with what was typed and the question that is open."""
        return replace(super().place(), anchor=self._open, typed=self._field.typed)

    def restore(self) -> None:
        """Scrolls and focuses as its place says; who comes for one question is led to it."""
        super().restore()
        if self._place == self._place.fresh:
            self._bring_open_into_view()
        elif KEYBOARD in self._opened:
            self.bring_into_view(self._field)

    def _columns(self) -> QLayout:
        """What is searched, and the reader's own questions beside it or below."""
        sp = self.view.metrics.sp
        main = column(self._field, sp(12), self._topic_chips(), sp(12), self._results)
        if not self._wide:
            main.addSpacing(sp(24))
            main.addWidget(self._mine)
            return main
        main.addStretch(1)
        columns = row(gap=sp(36))
        columns.addLayout(main, 1)
        columns.addWidget(self._mine, 0, Qt.AlignmentFlag.AlignTop)
        return columns

    def _topic_chips(self) -> QLayout:
        flow = Flow(self.view.metrics.sp(8), self.view.metrics.sp(4))
        for number, topic in enumerate(["", *self._topics]):
            name = topic or "all"
            chip = Chip(self.view, self.view.text(f"topic_{name}"), chosen=topic == self._topic)
            chip.setObjectName(_TOPIC + name)
            self._chips.addButton(chip, number)
            flow.addWidget(chip)
        if not self._wide and self.session.asking:
            # Their own questions are below all others here, which is far to scroll.
            mine = Button(self.view, self.view.text("see_my_list"), "quiet", icon="list")
            mine.setObjectName("my-list")
            mine.clicked.connect(self._on_show_list)
            flow.addWidget(mine)
        return flow

    def _show_found(self) -> None:
        """Shows what fits the typing and the topic in place of what did before."""
        found = self._search.find(self._field.typed, self._topic)
        n = len(found.questions) + found.more
        self._found_line = (
            self.view.text("found_questions", n=n) if n else self.view.text("no_question_title")
        )
        ids = [question.id for question in found.questions]
        if self._open and self._open not in ids:
            if self._field.typed or self._topic:
                self._open = ""
            else:
                # The one the reader came for stands first where it would not be among so many.
                ids = [self._open, *ids[: MOST - 1]]
        shown = (*ids, self._more_line(found))
        if shown == self._shown:
            return
        self._shown, self._answer, self._list = shown, None, None
        _put_in_place(self._results_box, self._found(ids, shown[-1]) if ids else self._nothing_found())

    def _more_line(self, found: Found) -> str:
        key = "more_questions_typed" if self._field.typed.strip() else "more_questions"
        return self.view.text(key, n=found.more) if found.more else ""

    def _found(self, ids: list[str], more: str) -> QWidget:
        view, sp = self.view, self.view.metrics.sp
        needle_free = view.comfort.needle_free
        rows = {name: asked_as(self._by_id[name], needle_free=needle_free) for name in ids}
        self._list = Accordion(
            view,
            rows,
            self._answer_to,
            languages={name: self._by_id[name].origin.language for name in ids},
            opened=self._open,
            prefix="question-",
        )
        self._list.opened_changed.connect(self._on_opened)
        box = column(Card(view, column(self._list), elevation=1, outline="line"))
        if more:
            box.addSpacing(sp(12))
            box.addWidget(Text(view, more, "small", "ink2"))
        return holder(box)

    def _nothing_found(self) -> QWidget:
        view, sp = self.view, self.view.metrics.sp
        every = Button(view, view.text("show_all_questions"), "secondary")
        every.setObjectName("show-all")
        every.clicked.connect(self._on_show_all)
        words = column(
            Text(view, view.text("no_question_title"), "h3"),
            sp(4),
            Text(view, view.text("no_question_line"), "body"),
            sp(16),
            row(every, None),
            margins=(sp(24), sp(22), sp(24), sp(22)),
        )
        return Card(view, words, elevation=1, outline="line")

    def _answer_to(self, name: str) -> QLayout:
        question = self._by_id[name]
        self._answer = Answer(
            self.view,
            question,
            self._guide,
            listed=name in self.session.questions,
            list_near=self._wide,
            # What was opened belongs to the question that was open, not to the next one.
            sources_open=name == self._open and SOURCES in self._opened,
        )
        self._answer.link_activated.connect(self.link_requested)
        self._answer.wanted_changed.connect(self._on_wanted)
        self._answer.list_requested.connect(self._on_show_list)
        self._answer.sources_opened.connect(self._on_sources_opened)
        return column(self._answer)

    def _show_mine(self) -> None:
        self._card = MyQuestions(self.view, listed(self._guide, self.session), self.session.own_questions)
        self._card.unwanted.connect(self._on_unwanted)
        self._card.dropped.connect(self._on_dropped)
        self._card.write_requested.connect(self._on_write)
        self._card.show_requested.connect(self._on_show_list)
        _put_in_place(self._mine_box, self._card)
        if self._wide:
            # As wide as long words need.
            least = self._card.minimumSizeHint().width()
            self._mine.setFixedWidth(max(self.view.metrics.px(_CARD), least))

    def _bring_open_into_view(self) -> None:
        entry = self._list.entry(self._open) if self._list is not None else None
        if entry is not None and self.scroller is not None:
            self.scroller.bring_into_view(entry)

    def _on_typed(self, _typed: str) -> None:
        self._show_found()
        announce(self._field, self._found_line)
        keep_reading_order(self._body)

    def _on_keyboard(self, opened: bool) -> None:
        self._mine.setVisible(not opened)
        if opened:
            self._opened.add(KEYBOARD)
        else:
            self._opened.discard(KEYBOARD)
        self.bring_into_view(self._field)

    def _on_topic(self, number: int) -> None:
        self._opened.discard(_TOPIC + self._topic)
        self._topic = ["", *self._topics][number]
        if self._topic:
            self._opened.add(_TOPIC + self._topic)
        self._show_found()
        keep_reading_order(self._body)

    def _on_show_all(self) -> None:
        self._chips.button(0).click()
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, name: str) -> None:
        self._open = name
        self._opened.discard(SOURCES)
        if not name:
            self._answer = None
        keep_reading_order(self._body)
        # Where the answer lies is known once the layout has run.
        QTimer.singleShot(0, self, self._bring_open_into_view)

    def _on_sources_opened(self, name: str, opened: bool) -> None:
        if opened:
            self._opened.add(name)
            QTimer.singleShot(0, self, self._bring_open_into_view)
        else:
            self._opened.discard(name)

    def _on_wanted(self, name: str, wanted: bool) -> None:
        self.session.ask(name, wanted=wanted)

    def _on_unwanted(self, name: str) -> None:
        place = [question.id for question in listed(self._guide, self.session)].index(name)
        self.session.ask(name, wanted=False)
        left = listed(self._guide, self.session)
        self._stay_near(f"remove-{left[min(place, len(left) - 1)].id}" if left else "")

    def _on_dropped(self, words: str) -> None:
        place = self.session.own_questions.index(words)
        self.session.drop_written(words)
        left = len(self.session.own_questions)
        self._stay_near(f"{OWN}{min(place, left - 1)}" if left else "")

    def _stay_near(self, name: str) -> None:
        """Keeps who walks with the keys where they were, though the button they pressed is gone."""
        near = self._card.findChild(QWidget, name) if name else None
        (near or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_write(self) -> None:
        self.request("write")

    def _on_show_list(self) -> None:
        self.request("asked")

    def _on_questions_changed(self) -> None:
        if self._answer is not None:
            self._answer.show_listed(listed=self._answer.question in self.session.questions)
        self._show_mine()
        keep_reading_order(self._body)


def _put_in_place(box: QBoxLayout, part: QWidget) -> None:
    """Shows a part where another one was."""
    before = box.takeAt(0)
    if before is not None and (gone := before.widget()) is not None:
        gone.hide()
        gone.deleteLater()
    box.addWidget(part)
