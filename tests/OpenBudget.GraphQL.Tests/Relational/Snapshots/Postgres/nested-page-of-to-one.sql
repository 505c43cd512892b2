-- { books { nodes { editor { books { nodes { title } } } } } }

SELECT t1."Id"
FROM (SELECT *
FROM (SELECT t0."EditorId", t0."Id" AS "#key0"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT 101) t0
ORDER BY t0."#key0"
LIMIT $1) t0
LEFT JOIN "Authors" t1 ON t1."Id" = t0."EditorId"
ORDER BY t0."#key0"

SELECT t0."Title", t1.value, t0."#rank"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t1
CROSS JOIN LATERAL (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0") AS "#rank"
FROM (SELECT t0."Title", t0."Id" AS "#key0"
FROM "Books" t0
WHERE t0."AuthorId" = t1.value
ORDER BY t0."Id"
LIMIT $2) t0) t0
ORDER BY t1.ordinal, t0."#rank"
