from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "ninefold.config"
    label = "config"

    def ready(self) -> None:
        from ninefold.config.story import tell_the_story
        from ninefold.today.story import join_teller

        join_teller(tell_the_story)
