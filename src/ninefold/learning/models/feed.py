from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.learning.models.resource import Resource


class Feed(Owned):
    """A feed that is read here. What stands in its entries is the last good copy.

    `address` is empty for a feed that came as a file. `read_at` is when it was last read well,
    `asked_at` when it was last tried; `failing_since` and `fault` say that and why the trying
    goes wrong now; `remarks` are sentences on what of a good copy could not be read.
    """

    address = models.CharField(max_length=2000, blank=True)
    title = models.CharField(max_length=500)
    site_address = models.CharField(max_length=2000, blank=True)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    fault = models.TextField(blank=True)
    remarks = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["title", "created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "address"],
                condition=models.Q(removed_at=None) & ~models.Q(address=""),
                name="learning_feed_once",
            ),
            models.CheckConstraint(
                condition=models.Q(failing_since=None, fault="")
                | models.Q(models.Q(failing_since__isnull=False), ~models.Q(fault="")),
                name="learning_feed_fault",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("learning:feed", args=[self.pk])


class FeedEntry(Owned):
    """One entry of a feed. `summary` is HTML that was made safe when it was read.

    `key` is what the feed knows it by; `resource` is set when it was saved to the library.
    """

    feed = models.ForeignKey(Feed, on_delete=models.CASCADE, related_name="entries")
    key = models.CharField(max_length=32)
    title = models.CharField(max_length=500)
    address = models.CharField(max_length=2000, blank=True)
    summary = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    # The time by which entries stand in order: when it was published, else when it was first seen.
    placed_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    resource = models.ForeignKey(
        Resource, on_delete=models.SET_NULL, related_name="entries", null=True, blank=True
    )

    class Meta:
        ordering = ["-placed_at", "title"]
        verbose_name_plural = "feed entries"
        constraints = [
            models.UniqueConstraint(fields=["feed", "key"], name="learning_feed_entry_once")
        ]
        indexes = [models.Index(fields=["owner", "-placed_at"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("learning:entry", args=[self.pk])
