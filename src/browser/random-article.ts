/** Leads on to one of the articles in the list, chosen by chance; Back does not come here again. */
const links = document.querySelectorAll<HTMLAnchorElement>('[data-random] a');
const chosen = links[Math.floor(Math.random() * links.length)];
if (chosen !== undefined) location.replace(chosen.href);
