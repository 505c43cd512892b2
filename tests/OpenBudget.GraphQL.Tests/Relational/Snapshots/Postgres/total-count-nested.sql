-- { authors { nodes { books(where: { year: { gt: 1900 } }) { totalCount nodes { title } } } } }

SELECT t0."Id"
FROM "Authors" t0
ORDER BY t0."Id"
LIMIT $1

SELECT t0."Title", t1.value, t0."#rank"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t1
CROSS JOIN LATERAL (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0") AS "#rank"
FROM (SELECT t0."Title", t0."Id" AS "#key0"
FROM "Books" t0
WHERE t0."AuthorId" = t1.value AND t0."Year" > $2
ORDER BY t0."Id"
LIMIT $3) t0) t0
ORDER BY t1.ordinal, t0."#rank"

SELECT t0."AuthorId", count(*)
FROM "Books" t0
WHERE t0."AuthorId" = ANY ($1) AND t0."Year" > $2
GROUP BY t0."AuthorId"
