"""The replay engine: answers from recordings, without a network."""

from dataclasses import dataclass
from pathlib import Path

from summarizer.engines.gate import read_answer
from summarizer.engines.recording import find_recordings
from summarizer.errors import AnswerError, RecordingMissing, UsageError
from summarizer.types.draft import Draft
from summarizer.types.request import Request


@dataclass(frozen=True)
class Replay:
    """Answers from a folder of recordings, those of one model where `model` is given; a miss never reaches a network."""

    folder: Path
    model: str | None = None

    def __post_init__(self) -> None:
        if not self.folder.is_dir():
            raise UsageError(f"replay {self.folder}: no such folder; recordings are made with --record")

    async def answer(self, request: Request) -> Draft:
        """The recorded answer, or the error that the recorded replies stand for; RecordingMissing where there is none."""
        for recording in find_recordings(self.folder, request.digest):
            if self.model in (None, recording.model):
                try:
                    data = read_answer(recording.replies[-1], request.schema)
                except AnswerError as error:
                    raise type(error)(str(error), recording.replies) from None
                return Draft(data, "replay", recording.model, recording.replies)
        of_model = f" by {self.model}" if self.model else ""
        raise RecordingMissing(
            f"no recording in {self.folder}{of_model} for this request (digest {request.digest[:16]}): "
            "the article, prompt or schema differs from what was recorded; record it with --record"
        )
