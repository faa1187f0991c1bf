import { describe, expect, it } from "vitest";
import { starterRules } from "./starter.ts";
import { createWorkspace } from "./workspace.ts";

describe.each(["command", "editor"] as const)("the file to begin with, for the %s", (place) => {
  it.each(["zh", "en"] as const)("has nothing wrong in %s, says how to go on, and leaves no place unfilled", (language) => {
    const text = starterRules("某县-2025", "2025", language, place);
    expect(createWorkspace(new Map([["x.chi", text]])).analysis("x.chi")?.diagnostics).toEqual([]);
    expect(text).not.toContain("%HOW%");
    expect(text).not.toContain("%AGAIN%");
    expect(text.includes("biaochi check")).toBe(place === "command");
    // A newcomer finds a remark at each part.
    expect(text.match(/^# [一二三四五六七1-7]/gmu)).toHaveLength(7);
  });
});
