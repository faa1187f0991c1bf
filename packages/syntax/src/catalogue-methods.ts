// In: codes and arguments. Out: the diagnostics of events, deadlines and cases (SYN-12x), in both languages. A table of data, merged into
// catalogue.ts. Not here: when each is reported (grammar/events.ts, grammar/method-cases.ts).
import { entry } from "@biaochi/diagnostics";

export const METHOD_ENTRIES = {
  "SYN-120": entry<{ item: string }>({
    severity: "error",
    message: {
      zh: (a) => `事项「${a.item}」没有写每有几次扣（或得）几分`,
      en: (a) => `the event ${a.item} does not say how many of them take or give how many points`,
    },
    reason: {
      zh: "事项按发生的次数计分：一次扣几分，还是一共扣几分，写明了才能算。",
      en: "Events are counted: whether the points are for each one or for all together has to be said.",
    },
    mend: {
      zh: "写成“每有1次扣2分”，需要时加“，最多扣4分”。",
      en: "Write 每有1次扣2分, with ，最多扣4分 where there is a limit.",
    },
  }),
} as const;
