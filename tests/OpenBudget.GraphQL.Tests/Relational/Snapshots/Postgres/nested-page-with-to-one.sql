-- { authors { nodes { books(first: 2) { nodes { title editor { name } } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT $1

SELECT t0."Title", t2."Id", t2."Name", t1.value, t0."#rank"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t1
CROSS JOIN LATERAL (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0") AS "#rank"
FROM (SELECT t0."Title", t0."EditorId", t0."Id" AS "#key0"
FROM "Books" t0
WHERE t0."AuthorId" = t1.value
ORDER BY t0."Id"
LIMIT $2) t0) t0
LEFT JOIN "Authors" t2 ON t2."Id" = t0."EditorId"
ORDER BY t1.ordinal, t0."#rank"
