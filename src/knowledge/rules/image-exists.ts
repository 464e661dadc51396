import { didYouMean } from '../nearest.ts';
import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

export const imageExists: Rule = {
  id: 'image-exists',
  severity: 'fault',
  sentence: 'Every image of an article lies in content/media/; none is loaded from another host.',
  check: ({ knowledge }) =>
    [...knowledge.articles.values()].flatMap(({ file, body }) =>
      body.images.flatMap((image) => {
        const name = /^\/media\/([^/]+)$/.exec(image.url)?.[1];
        if (name !== undefined && knowledge.media.has(name)) return [];
        const hint = didYouMean(name ?? image.url, knowledge.media.keys());
        const message = `There is no picture “${image.url}”.${hint} Put it into content/media/ and write /media/<file name>.`;
        return [finding(file, message, image)];
      }),
    ),
};
