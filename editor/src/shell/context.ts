// How components reach the workbench. In: the provider at the top. Out: the workbench of this page.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Workbench } from "./workbench.ts";

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

/** The workbench; every component stands below the provider. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === undefined) throw new Error("a component outside the workbench");
  return workbench;
}
