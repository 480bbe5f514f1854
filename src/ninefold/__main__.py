import sys

from ninefold.config.command import main

sys.exit(main())
