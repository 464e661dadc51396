import { describe, expect, it } from 'vitest';
import { namesInScripts } from '../../src/build/script-names.ts';

const names = (...scripts: string[]): Set<string> => namesInScripts(scripts);

describe('names that scripts may add to a page', () => {
  it.each([
    ["const a=document.createElement('td')", 'td'],
    ["a.className='wide late'", '.late'],
    ["a.id='found'", '#found'],
    ['a.innerHTML=`<i class="mark"></i> <b class=x2>`', '.mark'],
    ['a.innerHTML=`<i></i><b class=x2></b>`', '.x2'],
    ["a.toggleAttribute('data-ready')", '@data-ready'],
    ["a.dataset.isReady=''", '@data-is-ready'],
    ["Object.assign(a.dataset,{rowKind:'x'})", '@data-row-kind'],
    ["for(const b in {theme:1,'text-size':2})a.setAttribute('data-'+b,c)", '@data-text-size'],
    ["import('./part.js').then(a=>a.draw({class:'deep'}))", '.deep'],
  ])('of %s: %s', (script, name) => {
    expect(names(script)).toContain(name);
  });

  it('are none that stand in no text and are no property', () => {
    const found = names('let local=1;/pattern/.test(1);// remark');
    for (const word of ['local', 'pattern', 'remark'])
      expect([word, found.has(`.${word}`), found.has(word)]).toEqual([word, false, false]);
  });

  it('cannot be told of what is no script', () => {
    expect(() => names('let')).toThrow('cannot be read');
  });
});
