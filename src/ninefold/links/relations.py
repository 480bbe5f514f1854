"""The ways in which one thing relates to another, each with its words from the other end."""

RELATIONS = {
    "relates to": "relates to",
    "serves": "is served by",
    "came from": "led to",
    "practises": "is practised by",
    "is about": "is spoken of in",
    "involves": "takes part in",
    "shows": "is shown by",
}
