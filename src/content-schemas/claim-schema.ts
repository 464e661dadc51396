import { z } from 'zod';
import { sourceSchema } from './fact-schema.ts';
import { VERDICTS } from './vocabularies.ts';

/** A statement in circulation that was checked. */
export const claimSchema = z
  .strictObject({
    /** `c001` …: the anchor of the claim, which never moves. */
    id: z.string().regex(/^c\d{3}$/, { error: 'must be a “c” with three digits, such as c042' }),
    /** Heading under which it is listed. */
    section: z.string().min(1),
    /** The statement in our own words, never copied. */
    claim: z.string().min(1),
    verdict: z.enum(VERDICTS),
    /** What to say instead; left out where the statement holds as it is. */
    instead: z.string().min(1).optional(),
    /** What the verdict rests on, in a sentence or two. */
    evidence: z.string().min(1),
    /** Facts that carry the right values. */
    facts: z.array(z.string().min(1)).min(1).optional(),
    sources: z.array(sourceSchema).min(1).optional(),
    /** Where an article says it right: `/wiki/<slug>/#<section>`. */
    said: z
      .string()
      .regex(/^\/wiki\/[a-z0-9-]+\/(#[\p{L}\p{N}-]+)?$/u, {
        error: 'must be an address such as /wiki/dgx-spark/#memory',
      })
      .optional(),
    /** Regular expression (case-insensitive) that finds the wrong statement in a text. */
    pattern: z.string().min(1).optional(),
  })
  .superRefine((claim, context) => {
    const needsInstead = claim.verdict !== 'holds' && claim.verdict !== 'unverified';
    if (needsInstead && claim.instead === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['verdict'],
        message: `is "${claim.verdict}", but "instead" does not say what is right`,
      });
    }
    if (claim.pattern !== undefined) {
      try {
        new RegExp(claim.pattern, 'iu');
      } catch {
        context.addIssue({
          code: 'custom',
          path: ['pattern'],
          message: 'is not a regular expression',
        });
      }
    }
  });

/** A file of `content/claims/`: the claims of some sections. */
export const claimsSchema = z.strictObject({ claims: z.array(claimSchema).min(1) });

export type ClaimRecord = z.infer<typeof claimSchema>;
