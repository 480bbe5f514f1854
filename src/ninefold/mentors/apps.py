from django.apps import AppConfig


class MentorsConfig(AppConfig):
    name = "ninefold.mentors"
    label = "mentors"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.mentors.plugs import PLUGS

        plug_in(PLUGS)
