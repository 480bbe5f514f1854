"""The page on which one searches."""

import re

import pytest

pytestmark = pytest.mark.django_db


def test_each_kind_is_offered_by_words_of_its_own(as_ada):
    page = as_ada.get("/search/").content.decode()
    choices = re.search(r'<select name="kind">(.*?)</select>', page, re.DOTALL)
    assert choices is not None
    offered = re.findall(r"<option[^>]*>([^<]+)</option>", choices[1])
    assert len(offered) > 20
    assert sorted(offered[1:]) == sorted(set(offered[1:]))
