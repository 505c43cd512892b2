-- { books(where: { title: { in: ["a", "b"], nin: ["c"] }, subtitle: { in: ["a", null], nin: ["c"] }, pages: { nin: [1, null] } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE ((t0."Title" = ANY ($1) AND (t0."Title" = ANY ($2)) IS NOT TRUE) AND ((t0."Subtitle" = ANY ($3) OR t0."Subtitle" IS NULL) AND (t0."Subtitle" = ANY ($4)) IS NOT TRUE) AND ((t0."Pages" = ANY ($5)) IS NOT TRUE AND t0."Pages" IS NOT NULL))
ORDER BY t0."Id"
LIMIT $6
