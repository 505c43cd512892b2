-- { books { nodes { title year } } }

SELECT t0."Title", t0."Year"
FROM "Books" t0
ORDER BY t0."Id"
LIMIT $1
