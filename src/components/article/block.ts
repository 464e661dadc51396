import type { Block } from '../../page-models/article/blocks.ts';

/** Props of every author component: what the author wrote, and the ordinal written by machine. */
export interface UseProps {
  readonly use?: string;
}

/**
 * What a component draws: prepared in the page model, found by the ordinal of its use.
 *
 * @throws if the article was drawn without its page model
 */
export function blockOf<K extends Block['kind']>(
  locals: App.Locals,
  props: UseProps,
  kind: K,
): Extract<Block, { kind: K }> {
  const block = locals.article?.blocks[Number(props.use)];
  if (block?.kind !== kind) {
    throw new Error(
      `The component with ordinal ${props.use} was prepared as “${block?.kind}”, not “${kind}”`,
    );
  }
  // `kind` was compared in the line above; the compiler does not carry that into the union.
  return block as Extract<Block, { kind: K }>;
}
