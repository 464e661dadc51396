import { isPicture } from '../content-places.ts';
import { finding } from '../problems.ts';
import type { Rule } from './rule.ts';

export const mediaIsDescribed: Rule = {
  id: 'media-is-described',
  severity: 'fault',
  sentence:
    'Every picture has a .yaml file of the same name with its text alternative, author and licence, and every such file a picture.',
  check: ({ files, records, isUnread }) => {
    const nameOf = (path: string) => path.replace(/^media\//, '').replace(/\.[^.]*$/, '');
    const pictures = files.filter(({ path }) => isPicture(path));
    const described = new Set(records.media.map(({ id }) => id));
    const names = new Set(pictures.map(({ path }) => nameOf(path)));
    return [
      ...pictures
        .filter(({ path }) => !described.has(nameOf(path)) && !isUnread('media', nameOf(path)))
        .map(({ path }) =>
          finding(
            path,
            `This picture has no description. Write media/${nameOf(path)}.yaml with “alt”, “author” and “licence”.`,
          ),
        ),
      ...records.media
        .filter(({ id }) => !names.has(id))
        .map(({ id, file }) =>
          finding(
            file,
            `There is no picture “${id}” beside this description. Add it, or remove the file.`,
          ),
        ),
    ];
  },
};
