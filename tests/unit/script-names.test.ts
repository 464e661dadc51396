import { describe, expect, it } from 'vitest';
import { namesInScripts } from '../../src/build/script-names.ts';

const has = (script: string, name: string): boolean => namesInScripts([script]).has(name);

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
    [`a.className=\`wide fit-\${b}\``, '.fit-weights'],
    ["a.className='fit-'+b", '.fit-weights-more'],
    ["import('./part.js').then(a=>a.draw({class:'deep'}))", '.deep'],
  ])('of %s: %s', (script, name) => {
    expect(has(script, name)).toBe(true);
  });

  it.each(['local', '.local', '.pattern', '.remark', '@data-fit', '.fit', '.other-fit-x'])(
    'are none that stand in no text and are no property: %s',
    (name) => {
      expect(has("let local='fit-'+'data-';/pattern/.test(1);// remark", name)).toBe(false);
    },
  );

  it('cannot be told of what is no script', () => {
    expect(() => has('let', 'a')).toThrow('cannot be read');
  });
});
