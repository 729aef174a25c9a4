// One PDF in a frame: pages are drawn when they come into sight. The words of a page stand beside its picture for
// screen readers. Scripts inside a document are never run.
import * as pdfjs from "./pdf.mjs";

pdfjs.GlobalWorkerOptions.workerSrc = "./pdf.worker.mjs";
const wasm = "./pdf/openjpeg.wasm";

const pages = document.getElementById("pages");
const where = document.getElementById("where");
let zoom = 1;

/** Draws a page as sharp as the screen is. */
async function draw(pdf, holder) {
  const page = await pdf.getPage(Number(holder.dataset.number));
  const sharp = Math.min(window.devicePixelRatio || 1, 2);
  const scale = (holder.clientWidth / page.getViewport({ scale: 1 }).width) * sharp;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("aria-hidden", "true");
  await page.render({ canvas, viewport }).promise;
  const text = document.createElement("p");
  text.className = "unseen";
  text.dir = "auto";
  text.textContent = (await page.getTextContent()).items.map((item) => item.str ?? "").join(" ");
  holder.replaceChildren(canvas, text);
}

function tell(number, count) {
  where.textContent = pages.dataset.page.replace("{page}", number).replace("{pages}", count);
}

async function open() {
  const pdf = await pdfjs.getDocument({
    url: pages.dataset.file,
    isEvalSupported: false,
    enableXfa: false,
    wasmUrl: wasm.slice(0, wasm.lastIndexOf("/") + 1),
  }).promise;
  const size = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || target.dataset.drawn === String(zoom)) continue;
        target.dataset.drawn = String(zoom);
        draw(pdf, target).catch(fail);
      }
    },
    { rootMargin: "400px" },
  );
  const at = new IntersectionObserver(
    (entries) => {
      const first = entries.find((entry) => entry.isIntersecting);
      if (first) tell(first.target.dataset.number, pdf.numPages);
    },
    { rootMargin: "-40% 0px -50% 0px" },
  );
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const holder = document.createElement("section");
    holder.className = "pdf-page";
    holder.dataset.number = String(number);
    // Room for the page until it is drawn, so that nothing jumps.
    const room = document.createElement("canvas");
    [room.width, room.height] = [Math.floor(size.width), Math.floor(size.height)];
    room.setAttribute("aria-hidden", "true");
    holder.append(room);
    pages.append(holder);
    seen.observe(holder);
    at.observe(holder);
  }
  tell(1, pdf.numPages);
  const resize = (factor) => {
    zoom = Math.min(3, Math.max(0.5, zoom * factor));
    pages.dataset.zoom = String(Math.round(zoom * 4) / 4);
    for (const holder of pages.children) {
      seen.unobserve(holder);
      seen.observe(holder);
    }
  };
  document.getElementById("smaller").addEventListener("click", () => resize(0.8));
  document.getElementById("larger").addEventListener("click", () => resize(1.25));
  document.documentElement.dataset.ready = "";
}

function fail(error) {
  where.textContent = pages.dataset.failed;
  console.warn("The document cannot be shown:", error);
}

open().catch(fail);
