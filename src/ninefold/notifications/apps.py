from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "ninefold.notifications"
    label = "notifications"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.notifications.plugs import PLUGS

        plug_in(PLUGS)
