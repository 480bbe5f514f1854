from __future__ import annotations

from ninefold.passion.domain.energy import Dimension, energy_map
from ninefold.passion.models import ActivityLog, Exploration, LookBack
from ninefold.passion.queries.logs import energy_logs
from ninefold.passion.queries.strengths import proposals, strengths
from ninefold.passion.seeds import tell


def test_the_story_gives_a_map_that_tells_gains_from_drains(ada):
    tell(ada)
    assert 330 <= ActivityLog.objects.of(ada).count() <= 480
    assert not ActivityLog.objects.of(ada).filter(on__gt=ada.today).exists()
    found = {group.name: group for group in energy_map(energy_logs(ada)).groups}
    assert found["Pair programming"].gives_energy is True
    assert found["Manual regression run"].gives_energy is False
    hours = energy_map(energy_logs(ada), Dimension.HOUR).groups
    assert len(hours) > 8
    assert LookBack.objects.of(ada).count() == 8
    assert {row.state for row in Exploration.objects.of(ada)} == {"planned", "running", "ended"}
    assert all(one.found for one in strengths(ada))
    assert proposals(ada)
