// In: a folder. Out: the editor's server runs until it is asked to end. Not here: what it serves (@biaochi/server).
import { type Bilingual, visibleText } from "@biaochi/diagnostics";
import { startServer } from "@biaochi/server";
import { bugLines } from "../bug.ts";
import type { Arguments } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Host } from "../host/host.ts";
import { misuse, tellMisuse } from "../misuse.ts";
import { inLanguage } from "../output/tell-diagnostics.ts";

const USUAL_PORT = 4780;

export async function serveFolder(host: Host, args: Arguments): Promise<ExitCode> {
  const { language } = args;
  const folder = args.operands[0] ?? ".";
  const written = args.value("port");
  const port = written === undefined ? USUAL_PORT : portOf(written);
  if (port === undefined) return tellMisuse(host, wrongPort(written ?? ""), language);
  const fault = (error: unknown): void => {
    host.stderr.write(bugLines(error, language, ["serve"], host.variable("BIAOCHI_DEBUG") !== undefined));
  };
  const running = await startServer({ folder, port, fault });
  if (running.kind === "no-folder") return tellMisuse(host, noFolder(folder), language);
  if (running.kind === "no-port") return tellMisuse(host, noPort(port), language);
  const say = (text: Bilingual): void => host.stdout.write(inLanguage(language, text));
  if (running.wasTaken)
    say({ zh: `端口 ${port} 已被占用，改用 ${running.port}`, en: `port ${port} is taken; ${running.port} is used instead` });
  const name = visibleText(folder);
  say({
    zh: `编辑器已启动，工作区是「${name}」，在浏览器里打开这个地址：`,
    en: `The editor of “${name}” is running; open this address in a browser:`,
  });
  host.stdout.write(`\n  ${running.entry}\n\n`);
  say({ zh: "按 Ctrl-C 结束", en: "Ctrl-C ends it" });
  for (const { code, message, mend } of running.notes) {
    host.stderr.write(
      inLanguage(language, {
        zh: `提醒 ${code}  ${message.zh}\n  改法  ${mend.zh}`,
        en: `warning ${code}  ${message.en}\n  mend  ${mend.en}`,
      }),
    );
  }
  if (args.has("open")) host.openBrowser(running.ticket());
  await host.untilStopped();
  await running.close();
  say({ zh: "\n编辑器已结束", en: "\nThe editor has ended" });
  return EXIT.fine;
}

function portOf(written: string): number | undefined {
  const folded = written.normalize("NFKC");
  const port = /^[1-9]\d{0,4}$/u.test(folded) ? Number(folded) : undefined;
  return port !== undefined && port < 65536 ? port : undefined;
}

function wrongPort(written: string) {
  return misuse(
    {
      zh: `选项 --port 要一个 1 至 65535 的整数，这里写了「${written}」`,
      en: `the option --port needs a whole number from 1 to 65535; here it has “${written}”`,
    },
    { zh: "例如 --port 5000", en: "For example --port 5000" },
  );
}

function noFolder(folder: string) {
  return misuse(
    { zh: `没有文件夹「${folder}」`, en: `there is no folder “${folder}”` },
    { zh: "写出规则所在的文件夹", en: "Name the folder that holds the rules" },
  );
}

function noPort(port: number) {
  return misuse(
    { zh: `从 ${port} 起没有可用的端口`, en: `from ${port} on no port is free` },
    { zh: "用 --port 换一段", en: "Begin elsewhere with --port" },
  );
}
