"""Small words and common goal verbs by which a language is told from English.

Written from general knowledge of each language; none is a list of all its words.
"""

from __future__ import annotations

ENGLISH = frozenset(
    "the a an of to and in by for with at on my our from is are be i we me that this it as before "
    "until within next end every each so more better get give make new per week month year become "
    "improve learn read complete finish write find increase during into pass lead run build "
    "launch "
    "deliver publish hire visit update reach sell earn cut reduce grow set hold ask take win "
    "apply help teach create develop study practise practice attend present "
    "speak sign open close move join meet raise save manage organise organize prepare "
    "about all or not how what when which their have has will want work skills exam goal "
    "than after over up out who can do first two three least book talk course days weeks "
    "months years time good best enough someone day once twice".split()
)
FOREIGN: dict[str, frozenset[str]] = {
    "de": frozenset(
        "der die das den dem des ein eine einen einem einer eines und oder ich mich mir mein "
        "meine "
        "meinen meinem meiner meines bis zum zur im am vom beim mit für von auf aus bei nach über "
        "unter vor wie werden werde wird will möchte nicht auch sich wir uns unser unsere jeden "
        "jede jedes jeder nächsten nächste nächstes nächster nächstem ende jahr jahre jahres "
        "jahren woche monat monate monaten besser bessere mehr weniger erreichen steigern "
        "gewinnen "
        "schreiben bestehen erwerben führen verbessern erhöhen leiten finden machen arbeiten "
        "schließen abschließen senken lesen kunden umsatz gehalt prüfung pro zu als um lernen "
        "halten wochen alle neue neuen neues einmal zweimal stelle werkstudent ist sind habe "
        "haben "
        "kann können soll damit weil dass durch ohne gegen innerhalb mindestens spätestens tag "
        "tage tagen prozent stunden beginnen starten entwickeln aufbauen teilnehmen vorbereiten "
        "präsentieren sprechen deutsch englisch bewerben bewerbung ausbildung weiterbildung "
        "fortbildung zertifikat abschluss vortrag kollegen mitarbeiter mitarbeitern beförderung "
        "beruf karriere ziel ziele neuer ausbauen erweitern besuchen ablegen absolvieren stärken "
        "pflegen wechseln quartal sommer herbst frühling januar februar märz mai "
        "juni juli oktober dezember verhandeln gründen einstellen veröffentlichen organisieren "
        "reduzieren übernehmen einführen projekt projekte buch bücher lebenslauf".split()
    ),
    "es": frozenset(
        "el la los las un una unos unas y o de del al en con por para mi mis tu su sus que se lo "
        "como más mejor mejores antes hasta durante cada este esta año años meses mes semana "
        "semanas próximo próxima quiero ser hacer aprender mejorar aumentar conseguir lograr "
        "nuestro nuestra desde vender ascender escribir dirigir crear aprobar ganar liderar "
        "reducir clientes ventas ingresos curso libro libros certificado sobre entre sin fin "
        "final "
        "trabajo terminar leer obtener publicar tres dos días día menos muy también porque cuando "
        "donde es son estar tener hablar estudiar equipo empresa puesto examen idioma inglés "
        "español alemán proyecto carrera horas veces enero febrero marzo abril mayo junio julio "
        "agosto septiembre octubre noviembre diciembre verano otoño invierno primavera completar "
        "presentar desarrollar organizar convertirme encontrar buscar dar llegar empezar preparar "
        "negociar conocer ampliar dominar cambiar ascenso contratar cerrar subir alcanzar "
        "practicar participar lanzar asistir "
        "trimestre".split()
    ),
    "fr": frozenset(
        "le la les un une des du de et ou en au aux pour par sur sous avec dans mon ma mes notre "
        "nos mon leur leurs son sa ses ce cette ces qui que je nous vous il elle est sont être "
        "avoir faire plus moins mieux meilleur meilleure avant après jusqu depuis pendant chaque "
        "fin mois semaine semaines jour jours an ans année années prochain prochaine prochains "
        "prochaines fois heures heure apprendre améliorer augmenter obtenir devenir terminer "
        "finir "
        "publier écrire lire créer réussir passer préparer présenter donner diriger trouver "
        "gagner "
        "réduire atteindre suivre parler négocier développer lancer rédiger organiser changer "
        "recruter encadrer vendre participer maîtriser apprentissage formation diplôme certificat "
        "examen entreprise équipe clients ventes chiffre affaires poste emploi carrière métier "
        "travail langue anglais allemand espagnol français projet livre livres deux trois quatre "
        "cinq six sept huit neuf dix pas ne afin janvier février mars avril mai juin juillet août "
        "septembre octobre novembre décembre été automne hiver printemps trimestre ici tous "
        "toutes "
        "réunion prendre mettre gérer construire acquérir gravir rejoindre intégrer assister "
        "réunion réseau compétences moi me mes sans chez lors".split()
    ),
    "it": frozenset(
        "il lo gli una uno di del della dei delle al alla nel nella con per mio mia miei entro "
        "fine mese mesi settimana settimane anno anni ogni più meglio prima dopo e che imparare "
        "migliorare aumentare ottenere diventare finire completare leggere scrivere superare "
        "esame corso lavoro clienti squadra progetto libri prossimo prossima".split()
    ),
    "pt": frozenset(
        "o os as um uma de do da dos das em no na nos nas com por para meu minha meus até fim mês "
        "meses semana semanas ano anos cada mais melhor antes depois e que aprender melhorar "
        "aumentar obter tornar terminar concluir ler escrever passar exame curso trabalho "
        "clientes "
        "equipe equipa projeto livros próximo próxima não ser fazer".split()
    ),
    "nl": frozenset(
        "de het een en van voor met op aan bij naar uit om te ik mijn onze ons voordat binnen "
        "eind "
        "einde maand maanden week weken jaar elke elk meer beter worden leren verbeteren verhogen "
        "halen behalen schrijven lezen afronden geven vinden niet ook wil volgende examen cursus "
        "klanten boek boeken werk baan".split()
    ),
}
# These also stand in English, or in names and phrases that English borrows.
SHARED = frozenset(
    "a de la el los las die den des am im un con sin tu es se lo unter des du au le les en me on "
    "pour par plus son sa mes sous an six fin mars mai passer chat parler mayo mi final no do as "
    "os o te om van op met in per e di del al il pro mind chez des art so was war will not mid "
    "me it is final cursus curriculum lead projects service sur projekt ha und um san santa da "
    "et mon ma pas ne ou week elk per men gut meer final ende as alle clientes as fine prima "
    "son so ses sales team mode une que qui mia uno".split()
)
LETTERS = {
    "de": frozenset("äöüß"),
    "es": frozenset("ñáíóú¿¡"),
    "fr": frozenset("éèêëàâîïôûùçœ"),
    "it": frozenset("òìù"),
    "pt": frozenset("ãõç"),
}
# English words that keep a foreign letter, and city names that do.
BORROWED = frozenset(
    "résumé resumé café cafés cliché clichés naïve décor exposé fiancé fiancée protégé protégée "
    "soufflé crème brûlée pâtisserie über doppelgänger jalapeño piñata señor niño façade entrée "
    "sauté touché vis-à-vis à zürich münchen köln düsseldorf malmö são córdoba málaga bogotá "
    "montréal québec orléans citroën nestlé beyoncé pokémon hermès l'oréal crêpe crêpes purée "
    "cortázar garcía josé maría andré chloé zoë rené müller schröder söder göteborg röntgen "
    "gödel schrödinger communiqué matinée première née coupé premièr".split()
)
