"use strict";
/* The page is whole without this. It opens what is folded when a link leads into it, and all but asides before printing. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => document.querySelectorAll("details:not(.aside)").forEach((one) => { one.open = true; }));
reveal();
