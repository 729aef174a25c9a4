// Brings every island of the page to life. The build step puts hashed names in place of "./app.js" and "./app.wasm".
// Same walk as Leptos' island_script.js (0.9.0-rc1), without its inline script, and with a beacon the browser
// tests wait for: `data-hydrated` on each island, `data-ready` on the document. A dead bundle must not be silent.
import init, * as app from "./app.js";

/** Hydrates `node` and what is below it; `restoreOwner` belongs to the island whose children these are. */
async function hydrateTree(node, restoreOwner) {
  if (node.localName === "leptos-island") {
    restoreOwner?.();
    await hydrateIsland(node);
  }
  const owner = node.localName === "leptos-children" ? node.$$on_hydrate : restoreOwner;
  for (const child of [...node.children]) await hydrateTree(child, owner);
}

async function hydrateIsland(island) {
  const name = island.dataset.component;
  try {
    if (!app[name]) throw new Error("page and bundle differ");
    await app[name](island);
    island.dataset.hydrated = "";
  } catch (error) {
    console.error(`The island ${name} stays as the server sent it:`, error);
  }
}

try {
  await init({ module_or_path: "./app.wasm" });
  app.hydrate();
  await hydrateTree(document.body);
  document.addEventListener("atlas:content", (event) => hydrateTree(event.target));
  document.documentElement.dataset.ready = "";
} catch (error) {
  console.error("The page works, its live parts do not:", error);
}
