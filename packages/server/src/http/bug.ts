// The answer where we ourselves have failed. No names and no traces go out; they stand in the window where the server was started.
import type { Answer } from "./route.ts";

export function bugAnswer(): Answer {
  const error = {
    code: "BUG-001",
    severity: "error",
    file: "",
    message: { zh: "标尺自己出了错，这次请求没有完成", en: "Biaochi itself failed, and the request was not completed" },
    reason: {
      zh: "不是你的错；没有完成的写入不会留下半个文件。",
      en: "It is not your fault; a write that was not completed leaves no half of a file.",
    },
    mend: {
      zh: "再试一次；仍然如此，请把启动窗口里的那段话发给开发者。",
      en: "Try again; if it stays, send the developers what stands in the window where Biaochi was started.",
    },
  };
  return { status: 500, body: { error } };
}
