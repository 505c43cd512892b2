-- { author(country: "中国") { books(order: { editor: { name: ASC } }) { edges { cursor node { title editor { name } } } } } }

SELECT t0."Id"
FROM "Authors" t0
WHERE t0."Country" = $1
LIMIT 2

SELECT t0."#key0", t0."#key1", t0."Title", t3."Id", t3."Name", t1.value, t0."#rank"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t1
CROSS JOIN LATERAL (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0" NULLS FIRST, t0."#key1") AS "#rank"
FROM (SELECT t0."Title", t0."EditorId", t2."Name" AS "#key0", t0."Id" AS "#key1"
FROM "Books" t0
LEFT JOIN "Authors" t2 ON t2."Id" = t0."EditorId"
WHERE t0."AuthorId" = t1.value
ORDER BY t2."Name" NULLS FIRST, t0."Id"
LIMIT $2) t0) t0
LEFT JOIN "Authors" t3 ON t3."Id" = t0."EditorId"
ORDER BY t1.ordinal, t0."#rank"
