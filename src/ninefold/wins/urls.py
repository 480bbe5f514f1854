from django.urls import path

from ninefold.wins.views import brag, coverage, drafts, lens, lists, sharing, treats, win

app_name = "wins"
urlpatterns = [
    path("", lists.wins, name="wins"),
    path("new/", win.new, name="new"),
    path("drafts/", drafts.drafts, name="drafts"),
    path("drafts/calendar/", drafts.from_calendar, name="drafts_from_calendar"),
    path("drafts/<uuid:key>/keeping/", drafts.keeping, name="keeping"),
    path("treats/", treats.treats, name="treats"),
    path("treats/<uuid:key>/taking/", treats.taking, name="taking"),
    path("categories/", lists.categories, name="categories"),
    path("categories/<uuid:key>/name/", lists.category_name, name="category_name"),
    path("thanks/", lists.thanks_due, name="thanks_due"),
    path("people/<uuid:key>/thanks/", win.thanks, name="thanks"),
    path("years/<int:year>/", lists.year, name="year"),
    path("brag/", brag.brag, name="brag"),
    path("brag/document.md", brag.as_markdown, name="brag_markdown"),
    path("brag/document.pdf", brag.as_pdf, name="brag_pdf"),
    path("brag/document.docx", brag.as_docx, name="brag_docx"),
    path("brag/leaving/", lens.leaving, name="leaving"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("lens/", lens.rules, name="lens_rules"),
    path("shares/", sharing.shares, name="shares"),
    path("shares/new/", sharing.new, name="new_share"),
    path("shares/<uuid:key>/withdrawal/", sharing.withdrawal, name="withdrawal"),
    path("shared/<str:token>/", sharing.shared, name="shared"),
    path("<uuid:key>/", win.win, name="win"),
    path("<uuid:key>/change/", win.change, name="change"),
    path("<uuid:key>/competencies/", coverage.shown, name="shown_competencies"),
    path("<uuid:key>/lens/", lens.one, name="lens"),
    path("<uuid:key>/kept/", win.kept, name="kept"),
    path("<uuid:key>/evidence/", win.evidence, name="evidence"),
    path("<uuid:key>/people/", win.people, name="people"),
]
