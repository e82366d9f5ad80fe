from recsys_gui.base.text import text
from recsys_gui.ui.translation import say


def test_numbers_and_days_in_a_sentence_are_written_as_the_locale_does(english):
    sentence = text("Bought {n} times, last on {day}", n=1234, day="2011-11-03")
    assert say(sentence) == "Bought 1,234 times, last on 3 Nov 2011"


def test_one_has_its_own_form(english):
    assert say(text("Bought {n} times, last on {day}", n=1, day="2011-11-03")) == "Bought 1 time, last on 3 Nov 2011"


def test_texts_that_only_look_like_days_stay(english):
    assert say(text("No {word}.", word="2011-99-99")) == "No 2011-99-99."
    assert say(text("No {word}.", word="rose")) == "No rose."


def test_a_name_in_a_sentence_is_translated_too(english):
    english.speak("zh_CN")
    assert "自动" in say(text("Testing {model} on past sales.", model=text("Automatic")))
