import type { ContentFile } from '../../../src/knowledge/knowledge-records.ts';

/** A contribution that would harm readers or the machine that builds, were it let through. */
export interface Payload {
  readonly name: string;
  readonly files: readonly ContentFile[];
}

/** An article with the payload as its body. */
export function body(name: string, text: string): Payload {
  return {
    name,
    files: [
      {
        path: 'articles/hostile.mdx',
        text: `---\ntitle: Hostile\ndescription: A hostile article.\n---\n\nA first paragraph.\n\n${text}\n`,
      },
    ],
  };
}

/** A file of any kind. */
export function file(name: string, path: string, text: string): Payload {
  const isPicture = /^media\/.*\.(?:svg|png|jpg|webp|avif)$/i.test(path);
  return {
    name,
    files: [isPicture ? { path, text: '', bytes: new TextEncoder().encode(text) } : { path, text }],
  };
}

/** Every pairing of two lists. */
export function pairs<A, B, T>(
  left: readonly A[],
  right: readonly B[],
  make: (a: A, b: B) => T,
): T[] {
  return left.flatMap((a) => right.map((b) => make(a, b)));
}

/** A faultless description of a picture, so that nothing but the picture can be at fault. */
export function newSidecar(path: string): ContentFile {
  return { path, text: 'alt: A board\nauthor: Somebody\nlicence: CC0\n' };
}
