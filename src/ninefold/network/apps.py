from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "ninefold.network"
    label = "network"

    def ready(self) -> None:
        from ninefold.kernel.plugs import plug_in
        from ninefold.network.plugs import PLUGS

        plug_in(PLUGS)
