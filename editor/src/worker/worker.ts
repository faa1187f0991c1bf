// The worker's thread. In: messages of the window. Out: answers. Not here: answering (service.ts).
import type { PinyinReader } from "@biaochi/diagnostics";
import type { Answered, Asked } from "./protocol.ts";
import { AGAIN } from "./protocol.ts";
import { createService } from "./service.ts";

const loadSounds = async (): Promise<PinyinReader> => (await import("@biaochi/diagnostics/pinyin")).loadPinyin();
const post = (answered: Answered): void => self.postMessage(answered);

const service = createService(loadSounds, () => post({ id: AGAIN, revision: 0, gives: "done" }));
/** WHY nothing: a part that is loaded later is not to be had while the server is away, which is told elsewhere. */
function wordsOf(fault: unknown): string {
  if (fault instanceof TypeError && /dynamically imported module/u.test(fault.message)) return "";
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

/** WHY in turn: an answer that waits (a workbook's reader is loaded) must not be overtaken by one of later texts. */
let last: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  last = last.then(async () => {
    const { id, revision } = data;
    try {
      post({ id, revision, gives: await service.answer(data) });
    } catch (fault) {
      post({ id, revision, failed: wordsOf(fault) });
    }
    service.loadRest();
  });
});
