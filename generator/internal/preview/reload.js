// Reloads the page when the site no longer has the version that it shows.
const shown = document.currentScript.dataset.version;
new EventSource("/_/events").onmessage = (event) => {
  if (event.data !== shown) location.reload();
};
