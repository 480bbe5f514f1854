from django.apps import AppConfig


class OccupationsConfig(AppConfig):
    name = "ninefold.occupations"
    label = "occupations"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.occupations.plugs import PLUGS

        plug_in(PLUGS)
