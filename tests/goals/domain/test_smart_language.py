from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.smart import check
from ninefold.goals.domain.smart.language import detect

TODAY = date(2026, 11, 24)

GERMAN = (
    "Bis Juni B2 in Deutsch erreichen",
    "Gehaltserhöhung verhandeln",
    "Jeden Monat ein Fachbuch lesen",
    "Führungskraft werden",
    "Projektmanagement-Zertifikat erwerben",
    "Netzwerk ausbauen",
    "Team leiten",
    "Umsatz steigern",
    "Zwei Bewerbungen pro Woche schreiben",
)
SPANISH = (
    "Conseguir un ascenso antes de diciembre",
    "Hablar mejor en público",
    "Terminar el máster en 2027",
    "Aprender Python",
    "Liderar un equipo de cinco personas",
    "Aumentar las ventas un 15 % este trimestre",
    "Encontrar empleo",
)
FRENCH = (
    "Apprendre Python avant juin",
    "Obtenir une promotion d'ici la fin de l'année",
    "Devenir chef d’équipe",
    "Parler anglais couramment",
    "Lire 12 livres cette année",
    "Prendre la parole en public",
    "Passer le TOEIC en mars",
    "Réduire le temps de réponse de 20 %",
)
MIXED = (
    "Den Python-Kurs bis Q3 abschließen",
    "Im Meeting ein Update präsentieren",
    "Das Onboarding im Team verbessern",
    "Escribir un blog sobre marketing cada semana",
    "Lancer mon site web et faire du networking",
    "Mit dem Team ein Sales Deck für das Board Meeting schreiben",
)
OTHERS = (
    "Выучить английский до июня",
    "2027年までに昇進する",
    "تعلم اللغة الإنجليزية",
    "Superare l'esame PMP entro giugno",
    "Concluir o curso até o fim do ano",
    "Elke week een boek lezen",
)
ENGLISH = (
    "Visit the Los Angeles office",
    "Become sous chef at El Bulli",
    "Read 'Der Zauberberg' by June",
    "Translate “Le Petit Prince” into English by June",
    "Read Les Misérables",
    "Update résumé",
    "Open a café in Montréal by May 2027",
    "Pass TOEIC in March",
    "Be promoted to maître d' by June",
    "Become a chef de partie",
    "Pour concrete for the bridge",
    "Die casting certificate",
    "Learn German to B2",
    "Attend the Oktoberfest trade fair in München",
    "Manage the Deutsche Bank account",
    "Mentor two interns",
    "Present „Die Lage“ at the all-hands",
)


@pytest.mark.parametrize("text", (*GERMAN, *SPANISH, *FRENCH, *MIXED, *OTHERS))
def test_a_goal_in_another_language_is_told_not_checked_and_never_judged(text):
    result = check(text, today=TODAY)
    assert not result.checked
    assert {result[letter].passes for letter in "SMART"} == {None}
    assert {result[letter].rule for letter in "SMART"} == {"not-checked"}


@pytest.mark.parametrize("text", ENGLISH)
def test_a_borrowed_word_a_title_or_a_city_leaves_a_goal_english(text):
    assert check(text, today=TODAY).checked


@pytest.mark.parametrize(("texts", "language"), [(GERMAN, "de"), (SPANISH, "es"), (FRENCH, "fr")])
def test_the_three_neighbours_are_told_apart(texts, language):
    assert {detect(text) for text in texts} == {language}


def test_who_names_the_language_is_believed():
    assert check("Promotion", today=TODAY, language="de").checked is False
    assert check("Team leiten", today=TODAY, language="en").checked is True


@given(st.text(max_size=120))
@settings(max_examples=100, deadline=None)
def test_any_text_has_a_language(text):
    assert detect(text) in {"en", "de", "es", "fr", "it", "pt", "nl", "other"}
