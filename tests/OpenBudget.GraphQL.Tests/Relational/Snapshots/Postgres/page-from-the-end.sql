-- { books(last: 2, order: { year: ASC }) { nodes { title } } }

SELECT t0."Title", t0."#rank"
FROM (SELECT t0.*, ROW_NUMBER() OVER (ORDER BY t0."#key0" DESC, t0."#key1" DESC) AS "#rank"
FROM (SELECT *
FROM (SELECT t0."Title", t0."Year" AS "#key0", t0."Id" AS "#key1"
FROM "Books" t0
ORDER BY t0."Year" DESC, t0."Id" DESC
LIMIT 101) t0
ORDER BY t0."#key0" DESC, t0."#key1" DESC
LIMIT $1) t0) t0
ORDER BY t0."#rank" DESC
