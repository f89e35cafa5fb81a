// Starts Swagger UI on the document that the page names: offline, and for reading only. Nothing is ever sent to a server of the document.
"use strict";

(() => {
  const main = document.getElementById("operations");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colours = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
  colours();
  dark.addEventListener("change", colours);
  // Deep links of Swagger UI live in the fragment, which a skip link would overwrite.
  document.getElementById("skip").addEventListener("click", event => {
    event.preventDefault();
    main.focus();
  });
  // Swagger UI takes an underscore in a link for a blank as well, and calls that an error each time: operation ids are full of them.
  const links = () => ({
    statePlugins: {
      layout: {
        wrapActions: {
          parseDeepLinkHash: (original, { layoutActions, layoutSelectors }) => hash => {
            const key = layoutSelectors.isShownKeyFromUrlHashArray(hash.replace(/^#!?\/?/, "").split("/"));
            const [kind, tag] = key;
            if (kind === "operations") {
              layoutActions.show(layoutSelectors.isShownKeyFromUrlHashArray([tag]), true);
            }
            if (kind) {
              layoutActions.show(key, true);
              layoutActions.scrollTo(key);
            }
          },
        },
      },
    },
  });
  if (typeof SwaggerUIBundle !== "function") {
    return;
  }
  document.getElementById("not-started").remove();
  SwaggerUIBundle({
    dom_id: "#swagger-ui",
    url: main.dataset.url,
    validatorUrl: null,
    deepLinking: true,
    supportedSubmitMethods: [],
    queryConfigEnabled: false,
    persistAuthorization: false,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    filter: true,
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [links],
    layout: "BaseLayout",
  });
})();
