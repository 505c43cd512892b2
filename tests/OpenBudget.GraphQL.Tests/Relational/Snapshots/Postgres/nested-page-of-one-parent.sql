-- { author(country: "中国") { books(first: 2, where: { year: { gt: 1900 } }, order: { year: DESC }) { nodes { title } } } }

SELECT t0."Id"
FROM "Authors" t0
WHERE t0."Country" = $1
LIMIT 2

SELECT t0."Title", t1.value, t0."#rank"
FROM (SELECT value, ordinal - 1 AS ordinal FROM unnest($1) WITH ORDINALITY AS items (value, ordinal)) t1
CROSS JOIN LATERAL (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0" DESC, t0."#key1") AS "#rank"
FROM (SELECT t0."Title", t0."Year" AS "#key0", t0."Id" AS "#key1"
FROM "Books" t0
WHERE t0."AuthorId" = t1.value AND t0."Year" > $2
ORDER BY t0."Year" DESC, t0."Id"
LIMIT $3) t0) t0
ORDER BY t1.ordinal, t0."#rank"
