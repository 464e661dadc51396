/** A browser as a reader uses it, whichever protocol drives it. */
export interface Engine {
  readonly name: string;
  /** Goes to an address and waits until it has loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page, and gives what it returns, as JSON. */
  readonly run: (body: string) => Promise<unknown>;
  /** Clicks the first visible element of a selector with a real pointer. */
  readonly click: (selector: string) => Promise<void>;
  /** Types into whatever has the focus with a real keyboard. */
  readonly type: (text: string) => Promise<void>;
  /** The page as PDF; undefined where the walk does not print. */
  readonly print: (() => Promise<Uint8Array>) | undefined;
  /** What the window shows, as PNG. */
  readonly picture: () => Promise<Uint8Array>;
  /** What the browser reported as errors of the page, as far as its protocol says. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Waits until a script says so. @throws with the script after half a minute */
export async function until(engine: Engine, condition: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if ((await engine.run(`return Boolean(${condition})`)) === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${engine.name}: never came: ${condition}`);
}

/** Body of a script that finds the first element of a selector that is seen. */
export const visible = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.getClientRects().length > 0)`;
