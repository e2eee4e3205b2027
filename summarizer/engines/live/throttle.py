"""The throttle: how fast to send, learnt from the share of calls that the server refuses for now.

Calls are counted by the stretch of about a second in which they were sent. Where more of them are refused than chance
explains, the rate is cut to what was accepted, and the next stretch shows what the refusals come from. Of a server that limits
its rate there are hardly any left, and the rate grows back until some come. A server that refuses a share of whatever it is
sent, one of several behind a balancer for example, goes on as before: then the cut is undone, because it would only cost time.
"""

import math
from dataclasses import dataclass

STRETCH = 1.0
"""Seconds that a stretch lasts at least, and as long as a call besides."""
ENOUGH = 40
"""Calls in a stretch that say something about the server; while it refuses none, so few as:"""
ENOUGH_TO_GROW = 5

MARGIN = 0.05
"""The share of refusals that is no reason to slow down, besides this many standard errors:"""
NOISE = 2.0

SAME = 0.2
"""How much the share of refusals may change by a cut that was of no use."""
BELIEVED = 30.0
"""Seconds after which refusals that were of no use to fight are put to the test again."""

FLOOD = 12
"""Refusals after which everyone pauses as long as the server asks, where they are most of what was sent."""

GROWTH = 0.05
"""The growth of the rate after a good stretch; twice as much after each further one without refusals, up to:"""
FASTEST_GROWTH = 0.5

DEEPEST_CUT = 0.25
SLOWEST = 1.0
"""Calls a second, however many are refused; a call that was refused waits besides as long as the server asks."""


@dataclass(slots=True)
class Stretch:
    """What was sent in a stretch of time, and how many of it the server has refused so far."""

    start: float
    sent: int = 0
    refused: int = 0
    slowest: float = 0.0
    """Seconds that the slowest refusal took to come."""
    end: float = math.inf
    due: float = math.inf
    """When to judge it: after its end, because refusals of its last calls may still be on their way."""
    flood: bool = False

    @property
    def share(self) -> float:
        """The share of refusals."""
        return self.refused / self.sent

    @property
    def noise(self) -> float:
        """What that share may be off by chance."""
        return NOISE * math.sqrt(self.share * (1 - self.share) / self.sent)

    @property
    def accepted(self) -> float:
        """Calls a second that were not refused."""
        return (self.sent - self.refused) / (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Cut:
    """A cut of the rate that has not shown its use yet: the excess of refusals before it, and the rate to go back to."""

    excess: float
    rate: float


class Throttle:
    """The rate in calls a second, without limit at first; times are those of one monotonic clock."""

    def __init__(self) -> None:
        """Nothing has been sent or refused yet."""
        self.rate = math.inf
        self.growth = GROWTH
        self.tolerated = 0.0
        self.believed = 0.0
        self.cut: Cut | None = None
        self.stretch: Stretch | None = None
        self.latency = 0.0
        self.next = 0.0

    def due(self, now: float) -> float:
        """When the next call may be sent; the one after it waits its time from there."""
        if self.stretch and now >= self.stretch.due:
            self._judge(self.stretch)
            self.stretch = None
        due = max(now, self.next)
        self.next = due + 1 / self.rate
        return due

    def sent(self, now: float) -> Stretch:
        """Count a call; where it is refused, what is returned goes to `refused`."""
        if self.stretch is None:
            # A cut shows only once the calls from before it have ended.
            self.stretch = Stretch(now + self.latency if self.cut else now)
        stretch = self.stretch
        if stretch.end == math.inf and now - stretch.start >= self._long and stretch.sent >= self._enough(stretch):
            stretch.end, stretch.due = now, now + stretch.slowest
        if not stretch.start <= now < stretch.end:
            return Stretch(now, sent=1)
        stretch.sent += 1
        return stretch

    def answered(self, seconds: float) -> None:
        """Count a call that the server accepted, and how long it took."""
        self.latency += (seconds - self.latency) / 8 if self.latency else seconds

    def refused(self, stretch: Stretch, now: float, seconds: float, wait: float) -> bool:
        """Count a refusal that took so many seconds to come; whether most calls are refused, and all had better `wait`."""
        stretch.refused += 1
        stretch.slowest = max(stretch.slowest, seconds)
        unexpected = stretch.share - self.tolerated
        if stretch is not self.stretch or stretch.refused < FLOOD or unexpected <= (1 - self.tolerated) / 2:
            return False
        stretch.flood = True
        stretch.end = stretch.due = now + wait
        return True

    @property
    def _long(self) -> float:
        """The seconds that a stretch lasts at least: as long as a call, because calls go in waves where slots are the limit."""
        return max(STRETCH, self.latency)

    def _enough(self, stretch: Stretch) -> int:
        """The calls that it takes to judge a stretch."""
        return ENOUGH if stretch.refused or self.cut or self.rate == math.inf else ENOUGH_TO_GROW

    def _judge(self, stretch: Stretch) -> None:
        """Cut the rate, undo a cut that was of no use, or let the rate grow."""
        if stretch.start > self.believed:
            self.tolerated = 0.0
        excess = stretch.share - self.tolerated
        if stretch.flood:
            self.cut = None
            self._slow_down(stretch.accepted)
        elif self.cut and abs(excess - self.cut.excess) <= SAME * self.cut.excess + stretch.noise / 2:
            self.tolerated, self.believed = stretch.share, stretch.end + BELIEVED
            self.rate, self.cut = self.cut.rate, None
        elif excess > MARGIN + stretch.noise:
            self.cut = Cut(excess, self.cut.rate if self.cut else self.rate)
            self._slow_down(stretch.accepted)
        else:
            self.cut = None
            self._speed_up(stretch, excess)

    def _slow_down(self, accepted: float) -> None:
        """Cut the rate to what was accepted, but not too much at once."""
        least = DEEPEST_CUT * self.rate if self.rate < math.inf else 0.0
        self.rate = max(SLOWEST, least, accepted)
        self.growth = GROWTH

    def _speed_up(self, stretch: Stretch, excess: float) -> None:
        """Let the rate grow, and expect fewer refusals where there were fewer."""
        if stretch.sent >= ENOUGH and excess < -stretch.noise:
            self.tolerated = stretch.share
        self.growth = GROWTH if excess > 0 else min(2 * self.growth, FASTEST_GROWTH)
        self.rate *= 1 + self.growth
