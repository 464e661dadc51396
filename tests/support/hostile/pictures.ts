import { file, newSidecar, type Payload } from './payload.ts';

/** Content of an SVG element that runs, loads or deceives. */
const CONTENT = [
  '<script>alert(1)</script>',
  '<script href="https://example.org/x.js" />',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
  '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
  '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
  '<script\n>alert(1)</script>',
  '<g onclick="alert(1)" />',
  '<g ONCLICK="alert(1)" />',
  '<g\nonload="alert(1)" />',
  '<path d="M0 0"onload="alert(1)" />',
  '<g/onload="alert(1)" />',
  '<g onbegin = "alert(1)" />',
  "<g onmouseover='alert(1)' />",
  '<foreignObject><iframe src="https://example.org/" /></foreignObject>',
  '<ForeignObject>words</ForeignObject>',
  '<use href="https://example.org/x.svg#a" />',
  '<use xlink:href="https://example.org/x.svg#a" />',
  "<use xlink:href = 'data:image/svg+xml;base64,AAAA#a' />",
  '<use href="&#104;ttps://example.org/x.svg#a" />',
  '<use href="other.svg#a" />',
  '<use\nhref="//example.org/x.svg#a" />',
  '<image href="https://example.org/x.png" />',
  '<image xlink:href="javascript:alert(1)" />',
  '<feImage href="https://example.org/x.png" />',
  '<a href="javascript:alert(1)"><path d="M0 0" /></a>',
  '<a xlink:href="javascript:alert(1)"><path d="M0 0" /></a>',
  '<a href="#x"><path d="M0 0" /></a>',
  '<style>@import url(https://example.org/x.css);</style>',
  '<style>path { background: url(https://example.org/x.png) }</style>',
  '<path style="background: url(https://example.org/x.png)" />',
  '<path\tstyle="fill: red" />',
  '<path fill="url(https://example.org/x.svg#a)" />',
  '<path fill="URL(https://example.org/x.svg#a)" />',
  '<path fill="url( \'https://example.org/x.svg#a\' )" />',
  '<path fill="url(&quot;https://example.org/x.svg#a&quot;)" />',
  '<path fill="u&#114;l(https://example.org/x.svg#a)" />',
  '<path filter="url(//example.org/x.svg#a)" />',
  '<path clip-path="url(other.svg#a)" />',
  '<path marker-start="url(https://example.org/x.svg#a)" />',
  '<animate attributeName="href" values="javascript:alert(1)" />',
  '<animate attributeName="xlink:href" to="javascript:alert(1)" />',
  '<set attributeName="href" to="javascript:alert(1)" />',
  '<set attributeName="onload" to="alert(1)" />',
  '<animateTransform attributeName="transform" onbegin="alert(1)" />',
  '<animateMotion><mpath href="https://example.org/x.svg#a" /></animateMotion>',
  '<handler type="text/javascript">alert(1)</handler>',
  '<listener event="click" />',
  '<discard />',
  '<iframe src="https://example.org/" />',
  '<embed src="https://example.org/" />',
  '<object data="https://example.org/" />',
  '<video src="https://example.org/" />',
  '<audio src="https://example.org/" />',
  '<cursor href="https://example.org/" />',
  '<font-face-uri href="https://example.org/x.woff" />',
  '<tref href="https://example.org/x.svg#a" />',
  '<color-profile href="https://example.org/x.icc" />',
  '<metadata><script>alert(1)</script></metadata>',
  '<title>&xxe;</title>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="https://example.org/x.css"?>',
  '<text xml:base="https://example.org/">words</text>',
  '<svg onload="alert(1)" />',
  '<use href="#a" xml:base="https://example.org/x.svg" />',
];

/** What can stand above the root element. */
const PROLOGUES = [
  '<!DOCTYPE svg [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>\n',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://example.org/svg11.dtd">\n',
  '<!doctype svg [<!ENTITY a "&#60;script>">]>\n',
  '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="https://example.org/x.xsl"?>\n',
  '<html><script>alert(1)</script></html>\n',
];

/** Attributes of the root element. */
const ROOTS = [
  'onload="alert(1)"',
  'OnLoad="alert(1)"',
  "onload='alert(1)'",
  'style="background: url(https://example.org/x.png)"',
  'href="javascript:alert(1)"',
  'xml:base="https://example.org/"',
];

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

const svg = (name: string, text: string): Payload => {
  const picture = file(`SVG: ${name}`, 'media/hostile.svg', text);
  return { ...picture, files: [...picture.files, newSidecar('media/hostile.yaml')] };
};

export const PICTURES: readonly Payload[] = [
  ...CONTENT.map((content) => svg(content, `<svg ${NAMESPACE}>\n${content}\n</svg>\n`)),
  ...PROLOGUES.map((prologue) => svg(prologue, `${prologue}<svg ${NAMESPACE}></svg>\n`)),
  ...ROOTS.map((attribute) => svg(attribute, `<svg ${NAMESPACE} ${attribute}></svg>\n`)),
  svg('text in UTF-16', `\uFFFE<svg ${NAMESPACE}></svg>`),
  ...['png', 'jpg', 'webp', 'avif'].map((ending): Payload => {
    const picture = file(
      `page that calls itself ${ending}`,
      `media/hostile.${ending}`,
      '<html><script>alert(1)</script></html>',
    );
    return { ...picture, files: [...picture.files, newSidecar('media/hostile.yaml')] };
  }),
];
